----------------- MODULE PageFaultNoCheckPlusCalReachability ------------------
(*****************************************************************************)
(* What must be possible in PageFaultNoCheckPlusCal, denied: TLC looks for   *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS PageFaultNoCheckPlusCal

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
===============================================================================
