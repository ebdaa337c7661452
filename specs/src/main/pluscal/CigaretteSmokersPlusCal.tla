----------------------- MODULE CigaretteSmokersPlusCal ------------------------
(*****************************************************************************)
(* The PlusCal twin of CigaretteSmokers: the same protocol, from the same    *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg CigaretteSmokersPlusCal.tla
EXTENDS Integers, FiniteSets

-------------------------------------------------------------------------------
(*--algorithm CigaretteSmokers {
  variables
    smoking = [x \in {"matches", "paper", "tobacco"} |-> FALSE];
    dealer \in {{"paper", "tobacco"}, {"matches", "tobacco"},
      {"matches", "paper"}};

  fair process (Table = "table") {
    Table_rules:
      while (TRUE) {
        either {
          await dealer # {};
          smoking :=
            [x \in {"matches", "paper", "tobacco"} |->
              dealer \cup {x} = {"matches", "paper", "tobacco"}];
          dealer := {};
        } or {
          with (r \in {x \in {"matches", "paper", "tobacco"} : smoking[x]}) {
            with (kept \in {"matches", "paper", "tobacco"}) {
              await dealer = {};
              smoking[r] := FALSE;
              dealer := {"matches", "paper", "tobacco"} \ {kept};
            };
          };
        };
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ smoking \in [{"matches", "paper", "tobacco"} -> BOOLEAN]
  /\ dealer \in SUBSET ({"matches", "paper", "tobacco"})

-------------------------------------------------------------------------------
(* Safety *)

\* One at a time smokes.
AtMostOne ==
  Cardinality({x \in {"matches", "paper", "tobacco"} : smoking[x]}) <= 1

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []AtMostOne
===============================================================================
