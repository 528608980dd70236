// What one answer promises.
MATCH (answer:Response {id: $id})-[:PROMISES]->(promised:Commitment)
OPTIONAL MATCH (promised)-[:CONCERNS]->(thing)
WITH promised, thing
ORDER BY thing.name, thing.id
WITH promised, collect(thing.name) AS concerns
RETURN promised.text AS promise, promised.due AS due, promised.due_precision AS precision,
       promised.recurring AS recurring, concerns, promised.start AS starts_at, promised.end AS ends_at,
       promised.id AS id
ORDER BY starts_at, id
