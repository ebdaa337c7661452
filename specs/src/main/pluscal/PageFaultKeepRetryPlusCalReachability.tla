---------------- MODULE PageFaultKeepRetryPlusCalReachability -----------------
(*****************************************************************************)
(* What must be possible in PageFaultKeepRetryPlusCal, denied: TLC looks for *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS PageFaultKeepRetryPlusCal

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
