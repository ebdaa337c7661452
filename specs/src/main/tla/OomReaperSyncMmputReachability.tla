-------------------- MODULE OomReaperSyncMmputReachability --------------------
(*****************************************************************************)
(* What must be possible in OomReaperSyncMmput, denied: TLC looks for        *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS OomReaperSyncMmput

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
