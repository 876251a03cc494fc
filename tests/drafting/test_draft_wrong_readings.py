"""Sentences that were read wrongly, with others of their sort: what each claims of whom, below one that invites Ann Lee to a gala."""

import pytest

from tests.drafting.at_desk import drafted
