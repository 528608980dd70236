// question: Which names carry a recommendation of some area alone?
// why: To find what has no stand-in. A name carries a recommendation of an area alone where all that the area's
//   answers to it rely on is that name, or is said to be part of it, delivered by it, reached through it or
//   supported by it, over up to four steps as in the question impact. Those who answer are left out.
// example: --area cambridgeshire
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
// The query gives two sorts of row: what each area's answers to a recommendation rely on, and names with what
// they depend on; which name carries what alone is found out in the step.
// step: single_points
CALL () {
  MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[link:RELIES_ON]->(thing)
  WHERE ($area IS NULL OR reply.area = $area) AND reply.area IS NOT NULL
    AND link.modality IN ['existing', 'planned']
  MATCH (answer)-[:ANSWERS]->(ask:Recommendation)
  WITH reply.area AS area, ask, collect(DISTINCT thing.id) AS others, min(link.modality) AS modality
  MATCH (ask)<-[:MAKES]-(report:Inspection)
  RETURN 'rests' AS part, ask.id AS id, ask.name + ' of ' + report.name AS name, null AS label, area, others, modality
  UNION ALL
  MATCH (thing)
  WHERE (thing:Initiative OR thing:Service OR thing:System OR thing:Agency OR thing:Body)
    AND NOT (thing:Body AND (thing)<-[:GIVEN_BY]-())
  WITH thing, labels(thing) AS labels,
       [(thing)-[:PART_OF|DELIVERED_BY|ACCESSED_VIA|SUPPORTED_BY]->(other) | other.id] AS others
  RETURN 'name' AS part, thing.id AS id, thing.name AS name, labels[0] AS label, thing.area AS area, others,
         null AS modality
}
RETURN part, id, name, label, area, others, modality
ORDER BY part, area, id
