------------------------ MODULE BtmtksdioResetSwapped -------------------------
(*****************************************************************************)
(* BtmtksdioReset: a reset cancels work under the lock that the work takes.  *)
(*                                                                           *)
(* Kind     deadlock                                                         *)
(* Source   made from bluez/bluetooth-next, pull request 566                 *)
(* Patch    nobody sent it: pull request 566 with sdio_release_irq behind    *)
(*          sdio_release_host                                                *)
(* Author   ZhaoJinming, 6 Aug 2026: a worker starts the queued work once    *)
(*          the host is claimed, and waits for the host; cancel_work_sync    *)
(*          waits for the work                                               *)
(* Base     BtmtksdioReset                                                   *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   drivers/bluetooth/btmtksdio.c  btmtksdio_reset, btmtksdio_interrupt,    *)
(*                                  btmtksdio_txrx_work                      *)
(*   drivers/mmc/core/sdio_irq.c    sdio_irq_thread                          *)
(*                                                                           *)
(* Left out: btmtksdio_close, which has the same bug; runtime power          *)
(* management; what the work transfers; how the device is opened again.      *)
(*****************************************************************************)
EXTENDS Integers

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* struct btmtksdio_dev and its SDIO card
  host,                 \* mutex: its owner or "none"
  txrx_work_state,      \* work: where it is
  txrx_work_runner,     \* work: the worker that is doing it, or "none"
  txrx_work_flush_pending, \* work: who waits for what is queued
  txrx_work_flush_running, \* work: who waits for what is being done
  irq_handler,          \* func->irq_handler is set
  int_en,               \* the card may interrupt: C_INT_EN_SET
  pending,              \* the card has interrupted
  \* process reset
  reset,                \* its next step
  \* process irq_thread
  irq_thread,           \* its next step
  \* process kworker
  kworker,              \* its next step
  \* misuse
  broken                \* the rule that the last step broke, or "none"

bdev == <<host, txrx_work_state, txrx_work_runner, txrx_work_flush_pending,
  txrx_work_flush_running, irq_handler, int_en, pending>>

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_reset == <<irq_thread, kworker, broken>>
not_card == <<reset, irq_thread, kworker, broken>>
not_irq_thread == <<reset, kworker, broken>>
not_kworker == <<reset, irq_thread, broken>>

state == <<bdev, reset, irq_thread, kworker>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

Processes == {"reset", "card", "irq_thread", "kworker"}

-------------------------------------------------------------------------------
TypeOK ==
  /\ host \in Processes \cup {"none"}
  /\ txrx_work_state \in {"idle", "delayed", "queued", "canceling"}
  /\ txrx_work_runner \in Processes \cup {"none"}
  /\ txrx_work_flush_pending \in SUBSET Processes
  /\ txrx_work_flush_running \in SUBSET Processes
  /\ irq_handler \in BOOLEAN
  /\ int_en \in BOOLEAN
  /\ pending \in BOOLEAN
  /\ reset \in {
       "sdio_claim_host", "int_en_clr", "release_for_cancel",
       "sdio_release_irq", "cancel_work_sync", "cancel_work_sync_wait",
       "claim_again", "gpio_reset", "sdio_release_host",
       "Done"}
  /\ irq_thread \in {
       "wait_for_irq", "irq_claim", "process_sdio_pending_irqs",
       "int_en_clr", "schedule_work",
       "irq_release"}
  /\ kworker \in {
       "process_one_work",
       "work_claim", "transfer", "irq_handler", "int_en_set", "work_release",
       "work_done"}
  /\ broken \in {"none", "HostOk_acquired", "HostOk_released"}

Init ==
  /\ host = "none"
  /\ txrx_work_state = "idle"
  /\ txrx_work_runner = "none"
  /\ txrx_work_flush_pending = {}
  /\ txrx_work_flush_running = {}
  /\ irq_handler = TRUE
  /\ int_en = TRUE
  /\ pending = FALSE
  /\ reset = "sdio_claim_host"
  /\ irq_thread = "wait_for_irq"
  /\ kworker = "process_one_work"
  /\ broken = "none"

(*****************************************************************************)
(* reset: the command timeout of HCI.                                        *)
(*****************************************************************************)
\* btmtksdio_reset: sdio_claim_host(bdev->func);
Reset_sdio_claim_host ==
  /\ reset = "sdio_claim_host"
  /\ host = "none"
  /\ host' = "reset"
  /\ reset' = "int_en_clr"
  /\ UNCHANGED <<txrx_work_state, txrx_work_runner, txrx_work_flush_pending,
       txrx_work_flush_running, irq_handler, int_en, pending, not_reset>>

\* btmtksdio_reset:
\*   sdio_writel(bdev->func, C_INT_EN_CLR, MTK_REG_CHLPCR, NULL);
Reset_int_en_clr ==
  /\ reset = "int_en_clr"
  /\ int_en' = FALSE
  /\ reset' = "release_for_cancel"
  /\ UNCHANGED <<host, txrx_work_state, txrx_work_runner,
       txrx_work_flush_pending, txrx_work_flush_running, irq_handler, pending,
       not_reset>>

\* btmtksdio_reset: sdio_release_host(bdev->func);
Reset_release_for_cancel ==
  /\ reset = "release_for_cancel"
  /\ host = "reset"
  /\ host' = "none"
  /\ reset' = "sdio_release_irq"
  /\ UNCHANGED <<txrx_work_state, txrx_work_runner, txrx_work_flush_pending,
       txrx_work_flush_running, irq_handler, int_en, pending, not_reset>>

\* btmtksdio_reset: sdio_release_irq(bdev->func);
Reset_sdio_release_irq ==
  /\ reset = "sdio_release_irq"
  /\ irq_handler' = FALSE
  /\ int_en' = FALSE
  /\ reset' = "cancel_work_sync"
  /\ UNCHANGED <<host, txrx_work_state, txrx_work_runner,
       txrx_work_flush_pending, txrx_work_flush_running, pending, not_reset>>

\* btmtksdio_reset: cancel_work_sync(&bdev->txrx_work);
Reset_cancel_work_sync ==
  /\ reset = "cancel_work_sync"
  /\ txrx_work_state # "canceling"
  /\ txrx_work_flush_running' =
       IF txrx_work_runner # "none"
         THEN txrx_work_flush_running \cup
                (txrx_work_flush_pending \cup {"reset"})
         ELSE txrx_work_flush_running
  /\ txrx_work_flush_pending' = {}
  /\ txrx_work_state' = "canceling"
  /\ reset' = "cancel_work_sync_wait"
  /\ UNCHANGED <<host, txrx_work_runner, irq_handler, int_en, pending,
       not_reset>>

\* btmtksdio_reset: wait_for_completion(&barr.done);
Reset_cancel_work_sync_wait ==
  /\ reset = "cancel_work_sync_wait"
  /\ "reset" \notin txrx_work_flush_running
  /\ txrx_work_state' = "idle"
  /\ reset' = "claim_again"
  /\ UNCHANGED <<host, txrx_work_runner, txrx_work_flush_pending,
       txrx_work_flush_running, irq_handler, int_en, pending, not_reset>>

\* btmtksdio_reset: sdio_claim_host(bdev->func);
Reset_claim_again ==
  /\ reset = "claim_again"
  /\ host = "none"
  /\ host' = "reset"
  /\ reset' = "gpio_reset"
  /\ UNCHANGED <<txrx_work_state, txrx_work_runner, txrx_work_flush_pending,
       txrx_work_flush_running, irq_handler, int_en, pending, not_reset>>

\* btmtksdio_reset: gpiod_set_value_cansleep(bdev->reset, 1); /* and 0 again */
Reset_gpio_reset ==
  /\ reset = "gpio_reset"
  /\ reset' = "sdio_release_host"
  /\ UNCHANGED <<bdev, not_reset>>

\* btmtksdio_reset: sdio_release_host(bdev->func);
Reset_sdio_release_host ==
  /\ reset = "sdio_release_host"
  /\ host = "reset"
  /\ host' = "none"
  /\ reset' = "Done"
  /\ UNCHANGED <<txrx_work_state, txrx_work_runner, txrx_work_flush_pending,
       txrx_work_flush_running, irq_handler, int_en, pending, not_reset>>

\* The steps of reset that break a rule.
Reset_misuses ==
  \/ reset = "sdio_claim_host" /\ host = "reset" /\ Breaks("HostOk_acquired")
  \/ /\ reset = "release_for_cancel"
     /\ host # "reset"
     /\ Breaks("HostOk_released")
  \/ reset = "claim_again" /\ host = "reset" /\ Breaks("HostOk_acquired")
  \/ reset = "sdio_release_host" /\ host # "reset" /\ Breaks("HostOk_released")

Reset ==
  \/ Reset_sdio_claim_host
  \/ Reset_int_en_clr
  \/ Reset_release_for_cancel
  \/ Reset_sdio_release_irq
  \/ Reset_cancel_work_sync
  \/ Reset_cancel_work_sync_wait
  \/ Reset_claim_again
  \/ Reset_gpio_reset
  \/ Reset_sdio_release_host
  \/ Reset_misuses

(*****************************************************************************)
(* card: the device, which interrupts whenever it may.                       *)
(*****************************************************************************)
\* interrupt
Card_interrupt ==
  /\ int_en
  /\ ~pending
  /\ pending' = TRUE
  /\ UNCHANGED <<host, txrx_work_state, txrx_work_runner,
       txrx_work_flush_pending, txrx_work_flush_running, irq_handler, int_en,
       not_card>>

Card ==
  \/ Card_interrupt

(*****************************************************************************)
(* irq_thread: ksdioirqd.                                                    *)
(*****************************************************************************)
\* sdio_irq_thread: wake_up_process(host->sdio_irq_thread);
IrqThread_wait_for_irq ==
  /\ irq_thread = "wait_for_irq"
  /\ pending
  /\ irq_thread' = "irq_claim"
  /\ UNCHANGED <<bdev, not_irq_thread>>

\* sdio_irq_thread: __mmc_claim_host(host, NULL, &host->sdio_irq_thread_abort);
IrqThread_irq_claim ==
  /\ irq_thread = "irq_claim"
  /\ host = "none"
  /\ host' = "irq_thread"
  /\ irq_thread' = "process_sdio_pending_irqs"
  /\ UNCHANGED <<txrx_work_state, txrx_work_runner, txrx_work_flush_pending,
       txrx_work_flush_running, irq_handler, int_en, pending, not_irq_thread>>

\* sdio_irq_thread: process_sdio_pending_irqs(host);
IrqThread_process_sdio_pending_irqs ==
  /\ irq_thread = "process_sdio_pending_irqs"
  /\ irq_thread' =
       IF irq_handler /\ int_en THEN "int_en_clr" ELSE "irq_release"
  /\ UNCHANGED <<bdev, not_irq_thread>>

\* btmtksdio_interrupt:
\*   sdio_writel(bdev->func, C_INT_EN_CLR, MTK_REG_CHLPCR, NULL);
IrqThread_int_en_clr ==
  /\ irq_thread = "int_en_clr"
  /\ int_en' = FALSE
  /\ irq_thread' = "schedule_work"
  /\ UNCHANGED <<host, txrx_work_state, txrx_work_runner,
       txrx_work_flush_pending, txrx_work_flush_running, irq_handler, pending,
       not_irq_thread>>

\* btmtksdio_interrupt: schedule_work(&bdev->txrx_work);
IrqThread_schedule_work ==
  /\ irq_thread = "schedule_work"
  /\ txrx_work_state' =
       IF txrx_work_state = "idle" THEN "queued" ELSE txrx_work_state
  /\ irq_thread' = "irq_release"
  /\ UNCHANGED <<host, txrx_work_runner, txrx_work_flush_pending,
       txrx_work_flush_running, irq_handler, int_en, pending, not_irq_thread>>

\* sdio_irq_thread: mmc_release_host(host);
IrqThread_irq_release ==
  /\ irq_thread = "irq_release"
  /\ host = "irq_thread"
  /\ pending' = FALSE
  /\ host' = "none"
  /\ irq_thread' = "wait_for_irq"
  /\ UNCHANGED <<txrx_work_state, txrx_work_runner, txrx_work_flush_pending,
       txrx_work_flush_running, irq_handler, int_en, not_irq_thread>>

\* The steps of irq_thread that break a rule.
IrqThread_misuses ==
  \/ /\ irq_thread = "irq_claim"
     /\ host = "irq_thread"
     /\ Breaks("HostOk_acquired")
  \/ /\ irq_thread = "irq_release"
     /\ host # "irq_thread"
     /\ Breaks("HostOk_released")

IrqThread ==
  \/ IrqThread_wait_for_irq
  \/ IrqThread_irq_claim
  \/ IrqThread_process_sdio_pending_irqs
  \/ IrqThread_int_en_clr
  \/ IrqThread_schedule_work
  \/ IrqThread_irq_release
  \/ IrqThread_misuses

(*****************************************************************************)
(* kworker                                                                   *)
(*****************************************************************************)
\* process_one_work(worker, work);
Kworker_process_one_work ==
  /\ kworker = "process_one_work"
  /\ txrx_work_state = "queued"
  /\ txrx_work_runner = "none"
  /\ txrx_work_state' = "idle"
  /\ txrx_work_runner' = "kworker"
  /\ txrx_work_flush_running' = txrx_work_flush_pending
  /\ txrx_work_flush_pending' = {}
  /\ kworker' = "work_claim"
  /\ UNCHANGED <<host, irq_handler, int_en, pending, not_kworker>>

\* btmtksdio_txrx_work: sdio_claim_host(bdev->func);
Kworker_work_claim ==
  /\ kworker = "work_claim"
  /\ host = "none"
  /\ host' = "kworker"
  /\ kworker' = "transfer"
  /\ UNCHANGED <<txrx_work_state, txrx_work_runner, txrx_work_flush_pending,
       txrx_work_flush_running, irq_handler, int_en, pending, not_kworker>>

\* btmtksdio_txrx_work: btmtksdio_rx_packet(bdev, rx_size);
Kworker_transfer ==
  /\ kworker = "transfer"
  /\ kworker' = "irq_handler"
  /\ UNCHANGED <<bdev, not_kworker>>

\* btmtksdio_txrx_work: if (bdev->func->irq_handler)
Kworker_irq_handler ==
  /\ kworker = "irq_handler"
  /\ kworker' = IF irq_handler THEN "int_en_set" ELSE "work_release"
  /\ UNCHANGED <<bdev, not_kworker>>

\* btmtksdio_txrx_work:
\*   sdio_writel(bdev->func, C_INT_EN_SET, MTK_REG_CHLPCR, NULL);
Kworker_int_en_set ==
  /\ kworker = "int_en_set"
  /\ int_en' = TRUE
  /\ kworker' = "work_release"
  /\ UNCHANGED <<host, txrx_work_state, txrx_work_runner,
       txrx_work_flush_pending, txrx_work_flush_running, irq_handler, pending,
       not_kworker>>

\* btmtksdio_txrx_work: sdio_release_host(bdev->func);
Kworker_work_release ==
  /\ kworker = "work_release"
  /\ host = "kworker"
  /\ host' = "none"
  /\ kworker' = "work_done"
  /\ UNCHANGED <<txrx_work_state, txrx_work_runner, txrx_work_flush_pending,
       txrx_work_flush_running, irq_handler, int_en, pending, not_kworker>>

\* work_done
Kworker_work_done ==
  /\ kworker = "work_done"
  /\ txrx_work_runner' = "none"
  /\ txrx_work_flush_running' = {}
  /\ kworker' = "process_one_work"
  /\ UNCHANGED <<host, txrx_work_state, txrx_work_flush_pending, irq_handler,
       int_en, pending, not_kworker>>

\* The steps of kworker that break a rule.
Kworker_misuses ==
  \/ kworker = "work_claim" /\ host = "kworker" /\ Breaks("HostOk_acquired")
  \/ kworker = "work_release" /\ host # "kworker" /\ Breaks("HostOk_released")

Kworker ==
  \/ Kworker_process_one_work
  \/ Kworker_work_claim
  \/ Kworker_transfer
  \/ Kworker_irq_handler
  \/ Kworker_int_en_set
  \/ Kworker_work_release
  \/ Kworker_work_done
  \/ Kworker_misuses

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ Reset
  \/ Card
  \/ IrqThread
  \/ Kworker

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ WF_vars(Reset)
  \* reset at sdio_claim_host: strongly fair, which assumes that nobody who
  \* waits here is passed over for ever.
  /\ SF_vars(reset = "sdio_claim_host" /\ Reset)
  /\ SF_vars(reset = "claim_again" /\ Reset)  \* strong: nobody starves here
  /\ WF_vars(Card)
  /\ WF_vars(IrqThread)
  \* irq_thread at irq_claim: strongly fair, which assumes that nobody who
  \* waits here is passed over for ever.
  /\ SF_vars(irq_thread = "irq_claim" /\ IrqThread)
  /\ WF_vars(Kworker)
  /\ SF_vars(kworker = "work_claim" /\ Kworker)  \* strong: nobody starves here

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* The device does not interrupt while it is reset.
QuietInReset ==
  ~(reset = "gpio_reset" /\ int_en)

\* What must never happen to host, rule by rule.
HostOk ==
  \* acquired by a task that holds it already
  /\ broken # "HostOk_acquired"
  \* released by a task that does not hold it
  /\ broken # "HostOk_released"

\* Somebody can go on, or all have ended but servers, which may wait for ever:
\* card, irq_thread, kworker.
NoDeadlock ==
  \/ reset = "Done"
  \/ ENABLED Reset
  \/ ENABLED Card
  \/ ENABLED IrqThread
  \/ ENABLED Kworker

-------------------------------------------------------------------------------
(* Liveness *)

\* The device is reset some time.
ResetEnds ==
  <>(reset = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* The work has begun while the host is claimed.
WorkWaitsForHost ==
  kworker = "work_claim" /\ host = "reset"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []HostOk
          /\ []NoDeadlock
          /\ ResetEnds
===============================================================================
