----------------------- MODULE BtmtksdioResetV2PlusCal ------------------------
(*****************************************************************************)
(* The PlusCal twin of BtmtksdioResetV2: the same protocol, from the same    *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg BtmtksdioResetV2PlusCal.tla
EXTENDS Integers

Processes == {"reset", "card", "irq_thread", "kworker"}

-------------------------------------------------------------------------------
(*--algorithm BtmtksdioResetV2 {
  variables
    host = "none";
    txrx_work_state = "idle";
    txrx_work_runner = "none";
    txrx_work_flush_pending = {};
    txrx_work_flush_running = {};
    irq_handler = TRUE;
    int_en = TRUE;
    pending = FALSE;
    broken = "none";

  fair process (Reset = "reset") {
    Reset_sdio_claim_host:+
      await host # "reset";
      await host = "none";
      host := "reset";
    Reset_int_en_clr:
      int_en := FALSE;
    Reset_sdio_release_irq:
      irq_handler := FALSE;
      int_en := FALSE;
    Reset_release_for_cancel:
      await host = "reset";
      host := "none";
    Reset_cancel_work_sync:
      await txrx_work_state # "canceling";
      if (txrx_work_runner # "none") {
        txrx_work_flush_running :=
          txrx_work_flush_running \cup
            (txrx_work_flush_pending \cup {"reset"});
      };
      txrx_work_flush_pending := {};
      txrx_work_state := "canceling";
    Reset_cancel_work_sync_wait:
      await "reset" \notin txrx_work_flush_running;
      txrx_work_state := "idle";
    Reset_claim_again:+
      await host # "reset";
      await host = "none";
      host := "reset";
    Reset_gpio_reset:
      skip;
    Reset_sdio_release_host:
      await host = "reset";
      host := "none";
  }

  fair process (Card = "card") {
    Card_interrupt:
      while (TRUE) {
        await int_en;
        await ~pending;
        pending := TRUE;
      };
  }

  fair process (IrqThread = "irq_thread") {
    IrqThread_wait_for_irq:
      while (TRUE) {
        await pending;
        IrqThread_irq_claim:+
          await host # "irq_thread";
          await host = "none";
          host := "irq_thread";
        IrqThread_process_sdio_pending_irqs:
          if (irq_handler /\ int_en) {
            IrqThread_int_en_clr:
              int_en := FALSE;
            IrqThread_schedule_work:
              if (txrx_work_state = "idle") {
                txrx_work_state := "queued";
              };
          };
        IrqThread_irq_release:
          pending := FALSE;
          await host = "irq_thread";
          host := "none";
      };
  }

  fair process (Kworker = "kworker") {
    Kworker_process_one_work:
      while (TRUE) {
        await txrx_work_state = "queued";
        await txrx_work_runner = "none";
        txrx_work_state := "idle";
        txrx_work_runner := "kworker";
        txrx_work_flush_running := txrx_work_flush_pending;
        txrx_work_flush_pending := {};
        Kworker_work_claim:+
          await host # "kworker";
          await host = "none";
          host := "kworker";
        Kworker_transfer:
          skip;
        Kworker_irq_handler:
          if (irq_handler) {
            Kworker_int_en_set:
              int_en := TRUE;
          };
        Kworker_work_release:
          await host = "kworker";
          host := "none";
        Kworker_work_done:
          txrx_work_runner := "none";
          txrx_work_flush_running := {};
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<host, txrx_work_state, txrx_work_runner, txrx_work_flush_pending,
  txrx_work_flush_running, irq_handler, int_en, pending, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of reset that break a rule.
Reset_misuses ==
  \/ /\ pc["reset"] = "Reset_sdio_claim_host"
     /\ host = "reset"
     /\ Breaks("HostOk_acquired")
  \/ /\ pc["reset"] = "Reset_release_for_cancel"
     /\ host # "reset"
     /\ Breaks("HostOk_released")
  \/ /\ pc["reset"] = "Reset_claim_again"
     /\ host = "reset"
     /\ Breaks("HostOk_acquired")
  \/ /\ pc["reset"] = "Reset_sdio_release_host"
     /\ host # "reset"
     /\ Breaks("HostOk_released")

Reset_steps ==
  Reset \/ Reset_misuses

\* The steps of irq_thread that break a rule.
IrqThread_misuses ==
  \/ /\ pc["irq_thread"] = "IrqThread_irq_claim"
     /\ host = "irq_thread"
     /\ Breaks("HostOk_acquired")
  \/ /\ pc["irq_thread"] = "IrqThread_irq_release"
     /\ host # "irq_thread"
     /\ Breaks("HostOk_released")

IrqThread_steps ==
  IrqThread \/ IrqThread_misuses

\* The steps of kworker that break a rule.
Kworker_misuses ==
  \/ /\ pc["kworker"] = "Kworker_work_claim"
     /\ host = "kworker"
     /\ Breaks("HostOk_acquired")
  \/ /\ pc["kworker"] = "Kworker_work_release"
     /\ host # "kworker"
     /\ Breaks("HostOk_released")

Kworker_steps ==
  Kworker \/ Kworker_misuses

TwinNext ==
  \/ Next
  \/ Reset_misuses
  \/ IrqThread_misuses
  \/ Kworker_misuses

TwinFairness ==
  /\ WF_vars(Reset_steps)
  /\ SF_vars(\/ Reset_sdio_claim_host
             \/ pc["reset"] = "Reset_sdio_claim_host" /\ Reset_misuses)
  /\ SF_vars(\/ Reset_claim_again
             \/ pc["reset"] = "Reset_claim_again" /\ Reset_misuses)
  /\ WF_vars(Card)
  /\ WF_vars(IrqThread_steps)
  /\ SF_vars(\/ IrqThread_irq_claim
             \/ pc["irq_thread"] = "IrqThread_irq_claim" /\ IrqThread_misuses)
  /\ WF_vars(Kworker_steps)
  /\ SF_vars(\/ Kworker_work_claim
             \/ pc["kworker"] = "Kworker_work_claim" /\ Kworker_misuses)

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ host \in Processes \cup {"none"}
  /\ txrx_work_state \in {"idle", "delayed", "queued", "canceling"}
  /\ txrx_work_runner \in Processes \cup {"none"}
  /\ txrx_work_flush_pending \in SUBSET Processes
  /\ txrx_work_flush_running \in SUBSET Processes
  /\ irq_handler \in BOOLEAN
  /\ int_en \in BOOLEAN
  /\ pending \in BOOLEAN
  /\ pc["reset"] \in {
       "Reset_sdio_claim_host", "Reset_int_en_clr", "Reset_sdio_release_irq",
       "Reset_release_for_cancel", "Reset_cancel_work_sync",
       "Reset_cancel_work_sync_wait", "Reset_claim_again", "Reset_gpio_reset",
       "Reset_sdio_release_host", "Done"}
  /\ pc["irq_thread"] \in {
       "IrqThread_wait_for_irq", "IrqThread_irq_claim",
       "IrqThread_process_sdio_pending_irqs", "IrqThread_int_en_clr",
       "IrqThread_schedule_work", "IrqThread_irq_release"}
  /\ pc["kworker"] \in {
       "Kworker_process_one_work", "Kworker_work_claim", "Kworker_transfer",
       "Kworker_irq_handler", "Kworker_int_en_set", "Kworker_work_release",
       "Kworker_work_done"}
  /\ broken \in {"none", "HostOk_acquired", "HostOk_released"}

-------------------------------------------------------------------------------
(* Safety *)

\* The device does not interrupt while it is reset.
QuietInReset ==
  ~(pc["reset"] = "Reset_gpio_reset" /\ int_en)

\* What must never happen to host, rule by rule.
HostOk ==
  \* acquired by a task that holds it already
  /\ broken # "HostOk_acquired"
  \* released by a task that does not hold it
  /\ broken # "HostOk_released"

\* Somebody can go on, or all have ended but servers, which may wait for ever:
\* card, irq_thread, kworker.
NoDeadlock ==
  \/ pc["reset"] = "Done"
  \/ ENABLED Reset_steps
  \/ ENABLED Card
  \/ ENABLED IrqThread_steps
  \/ ENABLED Kworker_steps

-------------------------------------------------------------------------------
(* Liveness *)

\* The device is reset some time.
ResetEnds ==
  <>(pc["reset"] = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* The work has begun while the host is claimed.
WorkWaitsForHost ==
  pc["kworker"] = "Kworker_work_claim" /\ host = "reset"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []HostOk
              /\ []NoDeadlock
              /\ []QuietInReset
              /\ ResetEnds
===============================================================================
