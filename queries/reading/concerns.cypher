// What promises concern.
MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[:PROMISES]->(promised:Commitment)
WHERE $area IS NULL OR reply.area = $area
MATCH (promised)-[:CONCERNS]->(thing)
RETURN promised.id AS commitment, thing.id AS thing
