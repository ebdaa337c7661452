--------------------------- MODULE CigaretteSmokers ---------------------------
(*****************************************************************************)
(* A dealer offers two ingredients, and whoever has the third smokes         *)
(*                                                                           *)
(* Original CigaretteSmokers/CigaretteSmokers.tla in the TLA+ Examples       *)
(*****************************************************************************)
EXTENDS Integers, FiniteSets

VARIABLES
  \* shared
  smoking,              \* who smokes, of those who have each ingredient
  dealer                \* what the dealer offers

vars == <<smoking, dealer>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ smoking \in [{"matches", "paper", "tobacco"} -> BOOLEAN]
  /\ dealer \in SUBSET ({"matches", "paper", "tobacco"})

Init ==
  /\ smoking = [x \in {"matches", "paper", "tobacco"} |-> FALSE]
  /\ dealer \in {{"paper", "tobacco"}, {"matches", "tobacco"},
       {"matches", "paper"}}

(*****************************************************************************)
(* table                                                                     *)
(*****************************************************************************)
\* start_smoking
Table_start_smoking ==
  /\ dealer # {}
  /\ smoking' =
       [x \in {"matches", "paper", "tobacco"} |->
         dealer \cup {x} = {"matches", "paper", "tobacco"}]
  /\ dealer' = {}

\* stop_smoking
Table_stop_smoking ==
  /\ dealer = {}
  /\ \E r \in {x \in {"matches", "paper", "tobacco"} : smoking[x]} :
       /\ \E kept \in {"matches", "paper", "tobacco"} :
            /\ smoking' = [smoking EXCEPT ![r] = FALSE]
            /\ dealer' = {"matches", "paper", "tobacco"} \ {kept}

Table ==
  \/ Table_start_smoking
  \/ Table_stop_smoking

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ Table

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ WF_vars(Table)

Spec ==
  Init /\ [][Next]_vars /\ Fairness

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
