package org.interleave.checker.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.interleave.checker.check.PropertyResult;

/** Places of the page, as they stand in its address behind #. */
final class PageAddress {
    private PageAddress() {}

    /** Where a property of a protocol is shown. */
    static String of(PropertyResult result) {
        return "/" + part(result.protocol()) + "/trace/" + part(result.property());
    }

    private static String part(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
