// What some letters say of some things: `chosen` holds pairs of the id of a letter and the ids of things.
UNWIND $chosen AS pair
MATCH (letter:Letter {id: pair[0]})-[:`CONTAINS`]->(:Response)-[link:RELIES_ON]->(thing)
WHERE thing.id IN pair[1]
RETURN letter.id AS letter, thing.id AS thing, link.modality AS modality, link.starts AS starts, link.quotes AS quotes
ORDER BY letter, thing, starts[0]
