// question: What stands next to this name?
// why: To look around before asking more: what the letters say it belongs to, what is asked and answered with it,
//   and what is named in the same answers.
// example: --name "Embrace" --most 5
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// param name: thing, required; any name in the graph: its name, an alias, its id, or a part of one
// suggest name: MATCH (thing)
//   WHERE (thing:Body OR thing:Agency OR thing:Service OR thing:Initiative OR thing:System)
//   AND ($area IS NULL OR thing.area IS NULL OR thing.area = $area)
//   RETURN thing.id AS value, thing.name AS name, thing.aliases AS aliases, coalesce(thing.area, "") AS hint
// param most: number = 50; at most so many rows
// column how: the link in words, read from the name asked for
// column neighbour: what it leads to
// column label: what sort of thing that is
// column times: how many answers or relations say so
// column areas: the police areas whose letters say so
// column quotes: the first words that show it
// column id: id of the neighbour
// step: neighbours
CALL () {
  MATCH (named:Initiative {id: $name}) RETURN named
  UNION MATCH (named:Service {id: $name}) RETURN named
  UNION MATCH (named:System {id: $name}) RETURN named
  UNION MATCH (named:Agency {id: $name}) RETURN named
  UNION MATCH (named:Body {id: $name}) RETURN named
}
CALL (named) {
  MATCH (named)-[link:COMMISSIONS|DELIVERED_BY|PART_OF|ACCESSED_VIA|SUPPORTED_BY]-(near)
  UNWIND link.letters AS letter_id
  MATCH (reply:Letter {id: letter_id})
  WHERE $area IS NULL OR reply.area = $area
  WITH named, near, link, reply ORDER BY reply.area
  WITH named, near, type(link) AS kind, startNode(link).id = named.id AS outward, link.quotes[0] AS quote,
       collect(DISTINCT reply.area) AS areas
  RETURN 0 AS rank, kind, outward, near, 1 AS times, areas, [quote] AS quotes
  UNION
  MATCH (named)<-[link:RELIES_ON|INVOLVES|DEFERS_TO]-(answer:Response)<-[:`CONTAINS`]-(reply:Letter)
  WHERE $area IS NULL OR reply.area = $area
  MATCH (answer)-[:ANSWERS]->(near:Recommendation)
  WITH near, type(link) AS kind, reply, answer, link ORDER BY reply.area, reply.date, reply.id, answer.id
  WITH near, kind, count(DISTINCT answer) AS times, collect(DISTINCT reply.area) AS areas,
       collect(link.quotes[0]) AS said
  RETURN 1 AS rank, kind, false AS outward, near, times, areas, said[0..1] AS quotes
  UNION
  MATCH (named)<-[link:NAMES|ADDRESSED_TO]-(near:Recommendation)
  RETURN 2 AS rank, type(link) AS kind, false AS outward, near, 1 AS times, [] AS areas,
         CASE WHEN link.quotes IS NULL THEN [] ELSE link.quotes[0..1] END AS quotes
  UNION
  MATCH (named)<-[:RELIES_ON|INVOLVES]-(answer:Response)<-[:`CONTAINS`]-(reply:Letter)
  WHERE $area IS NULL OR reply.area = $area
  MATCH (answer)-[:RELIES_ON|INVOLVES]->(near)
  WHERE near.id <> named.id
  WITH near, reply, answer ORDER BY reply.area
  WITH near, count(DISTINCT answer) AS times, collect(DISTINCT reply.area) AS areas
  RETURN 3 AS rank, 'SAME_ANSWER' AS kind, true AS outward, near, times, areas, [] AS quotes
}
WITH rank, kind, outward, near, times, areas, quotes, labels(near) AS labels
RETURN kind, outward, near.name AS neighbour, labels[0] AS label, times, areas, quotes, near.id AS id
ORDER BY rank, kind, outward, times DESC, neighbour, id
LIMIT $most
