"""How surely a claim is told, or that it is none: plans, doubts, questions, denials."""
