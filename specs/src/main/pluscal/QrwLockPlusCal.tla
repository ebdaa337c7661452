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
    broken = "none";

  fair process (Reader \in Readers) {
    Reader_rlock:
      while (TRUE) {
        skip;
        Reader_rl1:
          cnts.readers := cnts.readers + 1;
          if (~(cnts.wwaiting \/ cnts.wlocked)) {
            await cnts \in
                    [readers : 0 .. 2, wwaiting : BOOLEAN, wlocked : BOOLEAN];
            goto Reader_rcs;
          } else {
            await cnts \in
                    [readers : 0 .. 2, wwaiting : BOOLEAN, wlocked : BOOLEAN];
          };
        Reader_rl2:
          skip;
        Reader_rl3:
          cnts.readers := cnts.readers - 1;
          await cnts \in
                  [readers : 0 .. 2, wwaiting : BOOLEAN, wlocked : BOOLEAN];
        Reader_rl4:+
          await ~wait_lock;
          wait_lock := TRUE;
        Reader_rl5:
          cnts.readers := cnts.readers + 1;
          await cnts \in
                  [readers : 0 .. 2, wwaiting : BOOLEAN, wlocked : BOOLEAN];
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
          await cnts \in
                  [readers : 0 .. 2, wwaiting : BOOLEAN, wlocked : BOOLEAN];
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

state == <<cnts, wait_lock, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of reader that break a rule.
Reader_misuses(self) ==
  \/ pc[self] = "Reader_rl1" /\ cnts.readers + 1 > 2 /\ Breaks("TypeOK")
  \/ pc[self] = "Reader_rl3" /\ cnts.readers - 1 < 0 /\ Breaks("TypeOK")
  \/ pc[self] = "Reader_rl5" /\ cnts.readers + 1 > 2 /\ Breaks("TypeOK")
  \/ pc[self] = "Reader_ru1" /\ cnts.readers - 1 < 0 /\ Breaks("TypeOK")

Reader_steps(self) ==
  Reader(self) \/ Reader_misuses(self)

TwinNext ==
  \/ Next
  \/ \E self \in Readers : Reader_misuses(self)

TwinFairness ==
  /\ \A self \in Readers : WF_vars(Reader_steps(self))
  /\ \A self \in Readers : SF_vars(Reader_rl4(self))
  /\ \A self \in Writers : WF_vars(Writer(self))
  /\ \A self \in Writers : SF_vars(Writer_wl2(self))

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

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
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none"}

-------------------------------------------------------------------------------
(* Safety *)

\* Nobody reads while another writes.
ReaderAndWriter ==
  ~(/\ \E p \in Readers : pc[p] = "Reader_rcs"
    /\ \E p \in Writers : pc[p] = "Writer_wcs")

\* No two write at the same time.
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

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []ReaderAndWriter
              /\ []TwoWriters
              /\ ReadersGetIt
              /\ WritersGetIt
===============================================================================
