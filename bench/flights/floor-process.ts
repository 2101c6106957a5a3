// The floor as a process of its own: loads DuckDB's binding and runs one query, which is the argument.
import { createRequire } from 'node:module';

const bindings = createRequire(import.meta.url)('@duckdb/node-bindings');
const database = await bindings.open(':memory:', bindings.create_config());
const connection = await bindings.connect(database);
const result = await bindings.query(connection, process.argv[2]);
await bindings.fetch_chunk(result);
