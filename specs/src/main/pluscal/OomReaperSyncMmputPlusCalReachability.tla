---------------- MODULE OomReaperSyncMmputPlusCalReachability -----------------
(*****************************************************************************)
(* What must be possible in OomReaperSyncMmputPlusCal, denied: TLC looks for *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS OomReaperSyncMmputPlusCal

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
