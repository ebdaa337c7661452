/**
 * Races of the Bluetooth subsystem and its drivers: {@link org.interleave.specs.bluetooth.L2capRejectList}, {@link
 * org.interleave.specs.bluetooth.BtmtksdioReset} and {@link org.interleave.specs.bluetooth.L2capListen}, each with its
 * fixes, which are patches.
 */
@NullMarked
package org.interleave.specs.bluetooth;

import org.jspecify.annotations.NullMarked;
