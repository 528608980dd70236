"""The measures of the whole network, by name."""

from enum import StrEnum


class Measure(StrEnum):
    """What can be measured."""

    CENTRALITY = "centrality"
    CUT_POINTS = "cut-points"
    BRIDGES = "bridges"
    COMMUNITIES = "communities"
    CORES = "cores"
