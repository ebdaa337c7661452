------------------ MODULE OomReaperNaivePlusCalReachability -------------------
(*****************************************************************************)
(* What must be possible in OomReaperNaivePlusCal, denied: TLC looks for     *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS OomReaperNaivePlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
