// What stands next to some things. The links by which letters are sent and contain answers are left out: they
// would join everything.
UNWIND $ids AS id
MATCH (one)
WHERE one.id = id
  AND (one:Response OR one:Commitment OR one:Recommendation OR one:Inspection OR one:Initiative OR one:Service
       OR one:System OR one:Agency OR one:Body)
MATCH (one)-[:RELIES_ON|INVOLVES|DEFERS_TO|GIVEN_BY|ANSWERS|PROMISES|CONCERNS|COMMISSIONS|DELIVERED_BY|PART_OF|
            ACCESSED_VIA|SUPPORTED_BY|NAMES|ADDRESSED_TO|BUILDS_ON|MAKES]-(near)
RETURN one.id AS id, collect(near.id) AS near
