// question: Which partners outside the police do the answers involve?
// why: To see on whom the work leans, in which areas, and what they deliver.
// example: --area westmere
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// column partner: the agency
// column kind: what sort of agency it is; empty where unknown
// column areas: the police areas whose answers involve it
// column letters: how many letters involve it
// column answers: how many answers involve it
// column delivers: the services and initiatives that it is said to deliver
// column registered: false for a name that no register holds
// column id: id of the agency
MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[:INVOLVES]->(agency:Agency)
WHERE $area IS NULL OR reply.area = $area
WITH agency, reply, count(DISTINCT answer) AS said
ORDER BY reply.area
WITH agency, collect(DISTINCT reply.area) AS areas, count(reply) AS letters, sum(said) AS answers
WITH agency, areas, letters, answers, [(agency)<-[:DELIVERED_BY]-(delivered) | delivered] AS every
UNWIND CASE WHEN size(every) = 0 THEN [null] ELSE every END AS delivered
WITH agency, areas, letters, answers, delivered
ORDER BY delivered.name, delivered.id
WITH agency, areas, letters, answers, collect(delivered.name) AS delivers
RETURN agency.name AS partner, agency.kind AS kind, areas, letters, answers, delivers,
       agency.registered AS registered, agency.id AS id
ORDER BY answers DESC, partner, id
