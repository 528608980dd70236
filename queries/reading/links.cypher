// The links between some things: `pairs` holds two ids each.
UNWIND $pairs AS pair
MATCH (one)
WHERE one.id = pair[0]
  AND (one:Response OR one:Commitment OR one:Recommendation OR one:Inspection OR one:Initiative OR one:Service
       OR one:System OR one:Agency OR one:Body)
MATCH (other)
WHERE other.id = pair[1]
  AND (other:Response OR other:Commitment OR other:Recommendation OR other:Inspection OR other:Initiative OR other:Service
       OR other:System OR other:Agency OR other:Body)
MATCH (one)-[link:RELIES_ON|INVOLVES|DEFERS_TO|GIVEN_BY|ANSWERS|PROMISES|CONCERNS|COMMISSIONS|DELIVERED_BY|PART_OF|
            ACCESSED_VIA|SUPPORTED_BY|NAMES|ADDRESSED_TO|BUILDS_ON|MAKES]-(other)
RETURN one.id AS one, other.id AS other, type(link) AS kind, startNode(link).id AS starts, link.quotes[0] AS said
