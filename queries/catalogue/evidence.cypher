// question: Which words show what the graph says of this name, or of it together with another?
// why: To check a link against the letter before acting on it.
// example: --name "CE Hub" --area cambridgeshire
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// param name: thing, required; any name in the graph: its name, an alias, its id, or a part of one
// suggest name: MATCH (thing)
//   WHERE (thing:Body OR thing:Agency OR thing:Service OR thing:Initiative OR thing:System)
//   AND ($area IS NULL OR thing.area IS NULL OR thing.area = $area)
//   RETURN thing.id AS value, thing.name AS name, thing.aliases AS aliases, coalesce(thing.area, "") AS hint
// param other: thing = null; only what joins it with this name
// suggest other: MATCH (thing)
//   WHERE (thing:Body OR thing:Agency OR thing:Service OR thing:Initiative OR thing:System)
//   AND ($area IS NULL OR thing.area IS NULL OR thing.area = $area)
//   RETURN thing.id AS value, thing.name AS name, thing.aliases AS aliases, coalesce(thing.area, "") AS hint
// column source: what the link starts from
// column link: the type of the link
// column target: what the link leads to
// column modality: existing, planned, ended or declined, where the link carries one
// column quote: the words
// column letter: the letter that says them
// column date: the day that the letter bears
// column starts_at: where they begin in the letter's canonical text, in code points from 0
// column ends_at: where they end
// column file: name of the letter's file
CALL () {
  MATCH (named:Initiative {id: $name}) RETURN named
  UNION MATCH (named:Service {id: $name}) RETURN named
  UNION MATCH (named:System {id: $name}) RETURN named
  UNION MATCH (named:Agency {id: $name}) RETURN named
  UNION MATCH (named:Body {id: $name}) RETURN named
}
MATCH (named)-[link]-(far)
WHERE link.quotes IS NOT NULL AND ($other IS NULL OR far.id = $other)
WITH startNode(link) AS origin, endNode(link) AS goal, link
UNWIND range(0, size(link.quotes) - 1) AS place
WITH origin, goal, link, link.quotes[place] AS quote, link.starts[place] AS starts_at, link.ends[place] AS ends_at,
     link.letters[place] AS letter_id
MATCH (reply:Letter {id: letter_id})
WHERE $area IS NULL OR reply.area = $area
RETURN origin.name AS source, type(link) AS link, goal.name AS target, link.modality AS modality, quote,
       reply.name AS letter, reply.date AS date, starts_at, ends_at, reply.source AS file
ORDER BY date, reply.id, starts_at, ends_at, link, origin.id, goal.id
