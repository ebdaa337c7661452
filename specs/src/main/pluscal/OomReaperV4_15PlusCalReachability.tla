------------------ MODULE OomReaperV4_15PlusCalReachability -------------------
(*****************************************************************************)
(* What must be possible in OomReaperV4_15PlusCal, denied: TLC looks for     *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS OomReaperV4_15PlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
