---------------------- MODULE OomReaperNaiveReachability ----------------------
(*****************************************************************************)
(* What must be possible in OomReaperNaive, denied: TLC looks for violations *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS OomReaperNaive

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
