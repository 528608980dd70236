// question: What does the graph know of this name, over time?
// why: To read up on one name: when it is first seen, how each letter speaks of it, what it is part of, who
//   commissions and delivers it, what is asked of it and promised about it.
// example: --name "Harbour Exploitation Hub"
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// param name: thing, required; any name in the graph: its name, an alias, its id, or a part of one
// suggest name: MATCH (thing)
//   WHERE (thing:Body OR thing:Agency OR thing:Service OR thing:Initiative OR thing:System)
//   AND ($area IS NULL OR thing.area IS NULL OR thing.area = $area)
//   RETURN thing.id AS value, thing.name AS name, thing.aliases AS aliases, coalesce(thing.area, "") AS hint
// column date: the day that the letter bears; empty for what no letter says
// column fact: what is said: a name, a link in words, or how a letter speaks of it
// column what: the other end of the fact
// column modality: existing, planned, ended or declined, where the fact carries one
// column area: the police area that says so
// column letter: the letter that says so
// column quotes: its words
// column id: id of the other end
// step: who
CALL () {
  MATCH (named:Initiative {id: $name}) RETURN named
  UNION MATCH (named:Service {id: $name}) RETURN named
  UNION MATCH (named:System {id: $name}) RETURN named
  UNION MATCH (named:Agency {id: $name}) RETURN named
  UNION MATCH (named:Body {id: $name}) RETURN named
}
CALL (named) {
  WITH named, labels(named) AS labels
  RETURN 0 AS rank, 'NAME' AS kind, true AS outward, named.name AS what, null AS modality, null AS reply,
         [] AS quotes, named.id AS id
  UNION
  WITH named, labels(named) AS labels
  RETURN 1 AS rank, 'IS_A' AS kind, true AS outward,
         labels[0] + CASE named.kind WHEN '' THEN '' ELSE ', ' + named.kind END AS what, null AS modality,
         null AS reply, [] AS quotes, null AS id
  UNION
  WITH named
  WHERE named.area IS NOT NULL
  RETURN 2 AS rank, 'AREA' AS kind, true AS outward, named.area AS what, null AS modality, null AS reply,
         [] AS quotes, null AS id
  UNION
  UNWIND named.aliases AS alias
  RETURN 3 AS rank, 'ALIAS' AS kind, true AS outward, alias AS what, null AS modality, null AS reply,
         [] AS quotes, null AS id
  UNION
  MATCH (named)<-[link:RELIES_ON|INVOLVES|DEFERS_TO]-(answer:Response)<-[:`CONTAINS`]-(reply:Letter)
  WHERE $area IS NULL OR reply.area = $area
  RETURN 4 AS rank, type(link) AS kind, false AS outward, answer.name AS what, link.modality AS modality, reply,
         link.quotes AS quotes, answer.id AS id
  UNION
  MATCH (named)<-[:CONCERNS]-(promised:Commitment)<-[:PROMISES]-(:Response)<-[:`CONTAINS`]-(reply:Letter)
  WHERE $area IS NULL OR reply.area = $area
  RETURN 4 AS rank, 'CONCERNS' AS kind, false AS outward, promised.name AS what, null AS modality, reply,
         [promised.text] AS quotes, promised.id AS id
  UNION
  MATCH (named)-[link:COMMISSIONS|DELIVERED_BY|PART_OF|ACCESSED_VIA|SUPPORTED_BY]-(other)
  UNWIND range(0, size(link.letters) - 1) AS place
  WITH named, link, other, link.letters[place] AS letter_id, link.quotes[place] AS quote, place
  MATCH (reply:Letter {id: letter_id})
  WHERE $area IS NULL OR reply.area = $area
  WITH named, link, other, reply, quote, place ORDER BY place
  WITH named, link, other, reply, collect(quote) AS quotes
  RETURN 4 AS rank, type(link) AS kind, startNode(link).id = named.id AS outward, other.name AS what,
         null AS modality, reply, quotes, other.id AS id
  UNION
  MATCH (named)<-[link:NAMES|ADDRESSED_TO]-(ask:Recommendation)<-[:MAKES]-(report:Inspection)
  RETURN 5 AS rank, type(link) AS kind, false AS outward, ask.name + ' of ' + report.name AS what,
         null AS modality, null AS reply, coalesce(link.quotes, []) AS quotes, ask.id AS id
}
RETURN reply.date AS date, kind, outward, what, modality, reply.area AS area, reply.name AS letter, quotes, id
ORDER BY CASE WHEN rank < 4 THEN rank ELSE 4 END, date, reply.id, rank, kind, outward, what, id
