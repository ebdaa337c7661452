---------------------------- MODULE QrwLockPlusCal ----------------------------
(*****************************************************************************)
(* The PlusCal twin of QrwLock: the same protocol, from the same             *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg QrwLockPlusCal.tla
EXTENDS Integers, FiniteSets

Readers == {"reader_1", "reader_2"}

Writers == {"writer_1", "writer_2"}

-------------------------------------------------------------------------------
(*--algorithm QrwLock {
  variables
    cnts = [readers |-> 0, wwaiting |-> FALSE, wlocked |-> FALSE];
    wait_lock = FALSE;

  fair process (Reader \in Readers) {
    Reader_rlock:
      while (TRUE) {
        skip;
        Reader_rl1:
          cnts.readers := cnts.readers + 1;
          if (~(cnts.wwaiting \/ cnts.wlocked)) {
            goto Reader_rcs;
          };
        Reader_rl2:
          skip;
        Reader_rl3:
          cnts.readers := cnts.readers - 1;
        Reader_rl4:+
          await ~wait_lock;
          wait_lock := TRUE;
        Reader_rl5:
          cnts.readers := cnts.readers + 1;
        Reader_rl6:
          await ~cnts.wlocked;
        Reader_rl7:
          wait_lock := FALSE;
        Reader_rcs:
          skip;
        Reader_runlock:
          skip;
        Reader_ru1:
          cnts.readers := cnts.readers - 1;
      };
  }

  fair process (Writer \in Writers) {
    Writer_wlock:
      while (TRUE) {
        skip;
        Writer_wl1:
          if (cnts = [readers |-> 0, wwaiting |-> FALSE, wlocked |-> FALSE]) {
            cnts := [readers |-> 0, wwaiting |-> FALSE, wlocked |-> TRUE];
            goto Writer_wcs;
          };
        Writer_wl2:+
          await ~wait_lock;
          wait_lock := TRUE;
        Writer_wl3:
          if (cnts = [readers |-> 0, wwaiting |-> FALSE, wlocked |-> FALSE]) {
            cnts := [readers |-> 0, wwaiting |-> FALSE, wlocked |-> TRUE];
            goto Writer_wl_unlock;
          };
        Writer_wl4:
          cnts.wwaiting := TRUE;
        Writer_wl5:
          await cnts = [readers |-> 0, wwaiting |-> TRUE, wlocked |-> FALSE];
          cnts := [readers |-> 0, wwaiting |-> FALSE, wlocked |-> TRUE];
        Writer_wl_unlock:
          wait_lock := FALSE;
        Writer_wcs:
          skip;
        Writer_wunlock:
          skip;
        Writer_wu1:
          cnts.wlocked := FALSE;
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ cnts \in [readers : 0 .. 2, wwaiting : BOOLEAN, wlocked : BOOLEAN]
  /\ wait_lock \in BOOLEAN
  /\ \A self \in Readers : pc[self] \in {
       "Reader_rlock", "Reader_rl1", "Reader_rl2", "Reader_rl3", "Reader_rl4",
       "Reader_rl5", "Reader_rl6", "Reader_rl7", "Reader_rcs",
       "Reader_runlock", "Reader_ru1"}
  /\ \A self \in Writers : pc[self] \in {
       "Writer_wlock", "Writer_wl1", "Writer_wl2", "Writer_wl3", "Writer_wl4",
       "Writer_wl5", "Writer_wl_unlock", "Writer_wcs", "Writer_wunlock",
       "Writer_wu1"}

-------------------------------------------------------------------------------
(* Safety *)

\* One reads while another writes.
ReaderAndWriter ==
  ~(/\ \E p \in Readers : pc[p] = "Reader_rcs"
    /\ \E p \in Writers : pc[p] = "Writer_wcs")

\* Two write.
TwoWriters ==
  Cardinality({p \in Writers : pc[p] = "Writer_wcs"}) <= 1

-------------------------------------------------------------------------------
(* Liveness *)

\* Everyone gets the lock again and again.
ReadersGetIt ==
  \A p \in Readers : pc[p] # "Reader_rcs" ~> pc[p] = "Reader_rcs"

\* Everyone gets the lock again and again.
WritersGetIt ==
  \A p \in Writers : pc[p] # "Writer_wcs" ~> pc[p] = "Writer_wcs"
===============================================================================
