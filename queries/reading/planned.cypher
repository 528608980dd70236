// What promises concern and their own answers call planned. The ids are compared, since an engine that is given
// both ends of a link may look for it from the end that has most.
MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[:PROMISES]->(promised:Commitment)
WHERE $area IS NULL OR reply.area = $area
MATCH (answer)-[link:RELIES_ON]->(thing)
WHERE link.modality = 'planned'
MATCH (promised)-[:CONCERNS]->(about)
WHERE about.id = thing.id
RETURN promised.id AS commitment, thing.id AS thing
