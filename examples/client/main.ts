import { createClient } from './client.ts';

/* Starts the example client: `node examples/client/main.ts [PORT]`, on this machine only. */
const usualPort = 8090;
const port = Number(process.argv[2] ?? usualPort);
createClient().listen(port, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${port}/\n`);
});
