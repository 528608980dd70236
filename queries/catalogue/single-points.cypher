// question: Which names carry a recommendation alone, so that their end would leave some area without support for it?
// why: To find what has no stand-in. A name carries a recommendation of an area alone where all that the area's
//   answers to it rely on is that name, or is said to be part of it, delivered by it, reached through it or
//   supported by it, over up to four steps. Those who answer are left out.
// example: --area westmere
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// column name: what carries alone
// column label: Initiative, Service, System, Agency or Body
// column areas: the police areas that would be left without support for some recommendation
// column recommendations: how many, counted for each area
// column directly: of how many of them the answers name nothing but it
// column planned: how many of them rest on it as planned only
// column which: each of them
// column id: its id
MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[link:RELIES_ON]->(thing)
WHERE ($area IS NULL OR reply.area = $area) AND reply.area IS NOT NULL
  AND link.modality IN ['existing', 'planned']
MATCH (answer)-[:ANSWERS]->(ask:Recommendation)
WITH reply.area AS area, ask, thing, min(link.modality) AS strongest
WITH area, ask, collect(thing) AS things, collect(strongest) AS modalities
WITH area, ask, things, size(things) AS support, NOT 'existing' IN modalities AS hoped
UNWIND things AS thing
MATCH (thing)-[:PART_OF|DELIVERED_BY|ACCESSED_VIA|SUPPORTED_BY*0..4]->(root)
WITH area, ask, support, hoped, root, collect(DISTINCT thing.id) AS resting
WHERE size(resting) = support AND NOT EXISTS { MATCH (root)<-[:GIVEN_BY]-(:Response) }
MATCH (report:Inspection)-[:MAKES]->(ask)
WITH root, area, ask, hoped, support = 1 AND root.id IN resting AS alone,
     area + ': ' + ask.name + ' of ' + report.name AS told
ORDER BY area, ask.id
WITH root, collect(DISTINCT area) AS areas, count(ask) AS recommendations,
     sum(CASE WHEN alone THEN 1 ELSE 0 END) AS directly, sum(CASE WHEN hoped THEN 1 ELSE 0 END) AS planned,
     collect(told) AS which, labels(root) AS labels
RETURN root.name AS name, labels[0] AS label, areas, recommendations, directly, planned, which, root.id AS id
ORDER BY recommendations DESC, size(areas) DESC, name, id
