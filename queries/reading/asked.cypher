// To which recommendations promises belong.
MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[:PROMISES]->(promised:Commitment)
WHERE $area IS NULL OR reply.area = $area
MATCH (answer)-[:ANSWERS]->(ask:Recommendation)
RETURN promised.id AS commitment, ask.id AS asked
