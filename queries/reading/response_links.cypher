// What one answer says of names, with its words and where they stand.
MATCH (answer:Response {id: $id})-[link:RELIES_ON|INVOLVES|DEFERS_TO]->(thing)
RETURN type(link) AS link, thing.name AS name, link.modality AS modality, link.quotes AS quotes,
       link.starts AS starts, link.ends AS ends, thing.id AS id
ORDER BY link, name, id
