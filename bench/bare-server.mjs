// The least that Node can do: the same bytes at every address, compressed anew for each answer that may be.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createGzip } from 'node:zlib'

const file = process.argv[2]
const body = file === undefined ? Buffer.from('ok') : readFileSync(file)

createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  if (!request.headers['accept-encoding']?.includes('gzip')) return response.end(body)
  response.setHeader('content-encoding', 'gzip')
  const gzip = createGzip()
  gzip.pipe(response)
  gzip.end(body)
}).listen(Number(process.env['PORT']), '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))
