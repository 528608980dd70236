// question: How are these two connected?
// why: To see in words, with the letters' own, by what one name touches another.
// example: --from "Operation Makesafe" --to "Embrace"
// param from: thing, required; where to begin: any name in the graph, its alias, its id, or a part of one
// suggest from: MATCH (thing)
//   WHERE (thing:Body OR thing:Agency OR thing:Service OR thing:Initiative OR thing:System)
//   RETURN thing.id AS value, thing.name AS name, thing.aliases AS aliases, coalesce(thing.area, "") AS hint
// param to: thing, required; where to end: likewise
// suggest to: MATCH (thing)
//   WHERE (thing:Body OR thing:Agency OR thing:Service OR thing:Initiative OR thing:System)
//   RETURN thing.id AS value, thing.name AS name, thing.aliases AS aliases, coalesce(thing.area, "") AS hint
// param most: number = 5; at most so many ways, all of the same, smallest number of steps
// column steps: how many links lead from one to the other
// column way: the way in words
// column quotes: the words that show its links, in its order
// column names: what stands on the way, both ends among them
// column ids: their ids
// map: the ways from one to the other
// The links by which letters are sent and contain answers are left out: they would join everything.
// step: connect
CALL () {
  MATCH (origin:Initiative {id: $from}) RETURN origin
  UNION MATCH (origin:Service {id: $from}) RETURN origin
  UNION MATCH (origin:System {id: $from}) RETURN origin
  UNION MATCH (origin:Agency {id: $from}) RETURN origin
  UNION MATCH (origin:Body {id: $from}) RETURN origin
}
CALL () {
  MATCH (goal:Initiative {id: $to}) RETURN goal
  UNION MATCH (goal:Service {id: $to}) RETURN goal
  UNION MATCH (goal:System {id: $to}) RETURN goal
  UNION MATCH (goal:Agency {id: $to}) RETURN goal
  UNION MATCH (goal:Body {id: $to}) RETURN goal
}
WITH origin, goal WHERE origin.id <> goal.id
MATCH path = allShortestPaths(
  (origin)-[:RELIES_ON|INVOLVES|DEFERS_TO|GIVEN_BY|ANSWERS|PROMISES|CONCERNS|COMMISSIONS|DELIVERED_BY|PART_OF|
            ACCESSED_VIA|SUPPORTED_BY|NAMES|ADDRESSED_TO|BUILDS_ON|MAKES*..8]-(goal))
WITH path, length(path) AS steps, [node IN nodes(path) | node.id] AS ids,
     [link IN relationships(path) | type(link)] AS kinds
ORDER BY steps, ids, kinds
LIMIT $most
WITH steps, ids, kinds, nodes(path) AS stops, [link IN relationships(path) | startNode(link).id] AS starts,
     [link IN relationships(path) | link.quotes[0]] AS said
UNWIND range(0, steps) AS place
WITH steps, ids, kinds, starts, said, place, stops[place] AS stop
CALL (stop) {
  MATCH (stop)<-[:MAKES]-(report:Inspection)
  RETURN report.name AS title
  UNION
  MATCH (stop)-[:ANSWERS]->(:Recommendation)<-[:MAKES]-(report:Inspection)
  RETURN report.name AS title
  UNION
  MATCH (stop)
  WHERE NOT stop:Recommendation AND NOT (stop)-[:ANSWERS]->()
  RETURN null AS title
}
WITH steps, ids, kinds, starts, said, place, stop.name AS name, title
ORDER BY place
WITH steps, ids, kinds, starts, said,
     collect(CASE WHEN title IS NULL THEN name ELSE name + ' of ' + title END) AS names
RETURN steps, names, ids, kinds, starts, said
ORDER BY steps, ids, kinds
