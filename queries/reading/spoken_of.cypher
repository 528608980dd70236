// Which letters of an area speak of a thing as existing, and, where `otherwise`, which speak of it in other ways.
MATCH (letter:Letter)-[:`CONTAINS`]->(:Response)-[link:RELIES_ON]->(thing)
WHERE letter.area IS NOT NULL AND letter.date IS NOT NULL AND ($area IS NULL OR letter.area = $area)
  AND ($otherwise OR link.modality = 'existing')
WITH letter.area AS area, thing, link.modality = 'existing' AS exists, collect(letter.id) AS letters
RETURN area, thing.id AS thing, exists, letters
