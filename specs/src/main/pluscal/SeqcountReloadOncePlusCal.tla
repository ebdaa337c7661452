---------------------- MODULE SeqcountReloadOncePlusCal -----------------------
(*****************************************************************************)
(* The PlusCal twin of SeqcountReloadOnce: the same protocol, from the same  *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg SeqcountReloadOncePlusCal.tla
EXTENDS Integers

-------------------------------------------------------------------------------
(*--algorithm SeqcountReloadOnce {
  variables
    sequence = 0;
    a = 0;
    b = 0;
    broken = "none";

  fair process (Writer = "writer") {
    Writer_write_seqcount_begin:
      await sequence % 2 # 1;
      sequence := sequence + 1;
      await sequence \in 0 .. 2;
    Writer_write_a:
      a := 1;
    Writer_write_b:
      b := 1;
    Writer_write_seqcount_end:
      await sequence % 2 = 1;
      sequence := sequence + 1;
  }

  fair process (Reader = "reader")
    variables
      seq = 0;
      got_a = 0;
      got_b = 0;
  {
    Reader_test:
      while (TRUE) {
        await sequence % 2 # 1;
        seq := sequence;
        Reader_read_a:
          got_a := a;
        Reader_read_b:
          got_b := b;
        Reader_read_seqcount_retry:
          if (sequence = seq) {
            goto Done;
          };
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<sequence, a, b, seq, got_a, got_b, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of writer that break a rule.
Writer_misuses ==
  \/ /\ pc["writer"] = "Writer_write_seqcount_begin"
     /\ sequence % 2 = 1
     /\ Breaks("SequenceOk_written")
  \/ /\ pc["writer"] = "Writer_write_seqcount_begin"
     /\ sequence + 1 > 2
     /\ sequence % 2 # 1
     /\ Breaks("TypeOK")
  \/ /\ pc["writer"] = "Writer_write_seqcount_end"
     /\ sequence % 2 # 1
     /\ Breaks("SequenceOk_ended")

Writer_steps ==
  Writer \/ Writer_misuses

TwinNext ==
  \/ Next
  \/ Writer_misuses

TwinFairness ==
  /\ WF_vars(Writer_steps)
  /\ WF_vars(Reader)

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ sequence \in 0 .. 2
  /\ a \in 0 .. 1
  /\ b \in 0 .. 1
  /\ seq \in 0 .. 2
  /\ got_a \in 0 .. 1
  /\ got_b \in 0 .. 1
  /\ pc["writer"] \in {
       "Writer_write_seqcount_begin", "Writer_write_a", "Writer_write_b",
       "Writer_write_seqcount_end", "Done"}
  /\ pc["reader"] \in {
       "Reader_test", "Reader_read_a", "Reader_read_b",
       "Reader_read_seqcount_retry", "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "SequenceOk_written", "SequenceOk_ended"}

-------------------------------------------------------------------------------
(* Safety *)

\* A reader sees all that was written, or nothing.
WholeRead ==
  ~(pc["reader"] = "Done" /\ got_a # got_b)

\* What must never happen to sequence, rule by rule.
SequenceOk ==
  \* written by two at once
  /\ broken # "SequenceOk_written"
  \* ended by whoever did not begin to write
  /\ broken # "SequenceOk_ended"

-------------------------------------------------------------------------------
(* Liveness *)

\* A reader gets done.
ReadEnds ==
  <>(pc["reader"] = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* A reader can have to read again.
ReadsAgain ==
  pc["reader"] = "Reader_test" /\ got_a # got_b

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []SequenceOk
              /\ []WholeRead
              /\ ReadEnds
===============================================================================
