// question: Which services do the answers rely on, and who commissions and delivers them?
// why: To see what victims and children are referred to, how they reach it, and who pays for it.
// example: --area westmere
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// column service: the service
// column areas: the police areas whose answers rely on it
// column letters: how many letters rely on it
// column answers: how many answers rely on it, as existing or planned
// column commissioned_by: who is said to commission it
// column delivered_by: who is said to deliver it
// column accessed_via: through what it is said to be reached
// column id: id of the service
MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[link:RELIES_ON]->(offer:Service)
WHERE ($area IS NULL OR reply.area = $area) AND link.modality IN ['existing', 'planned']
WITH offer, reply, count(DISTINCT answer) AS said
ORDER BY reply.area
WITH offer, collect(DISTINCT reply.area) AS areas, count(reply) AS letters, sum(said) AS answers
WITH offer, areas, letters, answers, [(offer)<-[:COMMISSIONS]-(commissioner) | commissioner] AS every
UNWIND CASE WHEN size(every) = 0 THEN [null] ELSE every END AS commissioner
WITH offer, areas, letters, answers, commissioner ORDER BY commissioner.name, commissioner.id
WITH offer, areas, letters, answers, collect(commissioner.name) AS commissioned_by
WITH offer, areas, letters, answers, commissioned_by, [(offer)-[:DELIVERED_BY]->(deliverer) | deliverer] AS every
UNWIND CASE WHEN size(every) = 0 THEN [null] ELSE every END AS deliverer
WITH offer, areas, letters, answers, commissioned_by, deliverer ORDER BY deliverer.name, deliverer.id
WITH offer, areas, letters, answers, commissioned_by, collect(deliverer.name) AS delivered_by
WITH offer, areas, letters, answers, commissioned_by, delivered_by, [(offer)-[:ACCESSED_VIA]->(door) | door] AS every
UNWIND CASE WHEN size(every) = 0 THEN [null] ELSE every END AS door
WITH offer, areas, letters, answers, commissioned_by, delivered_by, door ORDER BY door.name, door.id
WITH offer, areas, letters, answers, commissioned_by, delivered_by, collect(door.name) AS accessed_via
RETURN offer.name AS service, areas, letters, answers, commissioned_by, delivered_by, accessed_via,
       offer.id AS id
ORDER BY answers DESC, service, id
