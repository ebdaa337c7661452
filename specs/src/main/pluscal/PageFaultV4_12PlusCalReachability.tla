------------------ MODULE PageFaultV4_12PlusCalReachability -------------------
(*****************************************************************************)
(* What must be possible in PageFaultV4_12PlusCal, denied: TLC looks for     *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS PageFaultV4_12PlusCal

NeverRetryTaken ==
  ~RetryTaken

NeverRetryInReapedMm ==
  ~RetryInReapedMm

NeverReaperInsideFault ==
  ~ReaperInsideFault

NeverReaperGivesUp ==
  ~ReaperGivesUp

NeverWriterWaitsForFault ==
  ~WriterWaitsForFault

NeverRefusedAfterReap ==
  ~RefusedAfterReap
===============================================================================
