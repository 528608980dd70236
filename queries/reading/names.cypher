// Every name.
MATCH (thing)
WHERE thing:Initiative OR thing:Service OR thing:System OR thing:Agency OR thing:Body
WITH thing, labels(thing) AS labels
RETURN thing.id AS id, thing.name AS name, labels[0] AS label, thing.area AS area,
       thing:Agency OR thing:Body AS party
ORDER BY id
