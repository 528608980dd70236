// How an area's letters speak of each thing: on which days and in which letters as existing (each written
// `DAY ID`, so that the order of the text is that of the days), and in which last otherwise.
MATCH (letter:Letter)-[:`CONTAINS`]->(:Response)-[link:RELIES_ON]->(thing)
WHERE letter.area IS NOT NULL AND letter.date IS NOT NULL AND ($area IS NULL OR letter.area = $area)
WITH letter.area AS area, thing.id AS thing, link.modality = 'existing' AS exists,
     toString(letter.date) + ' ' + letter.id AS said
RETURN area, thing, collect(CASE WHEN exists THEN said END) AS existing,
       max(CASE WHEN NOT exists THEN said END) AS otherwise
