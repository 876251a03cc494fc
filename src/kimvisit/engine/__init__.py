"""From records to findings: statements traced to their roots, grouped, and judged by the rules."""
