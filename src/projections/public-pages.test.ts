import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formFieldsIn, hostsAllowed, hostsLoaded, linksAway, type PublicPage, publicPages } from './public-pages.ts'

const own = 'linde.example.test'
const page = (html: string, policy = ''): PublicPage => ({
  ...{ path: '/', status: 200, cookies: [], policy, referrerPolicy: 'same-origin', html },
})

test('whatever a page loads from another host is found, however it is written', () => {
  const ways = [
    '<img src="https://a.example/x.gif">',
    "<script async src='//a.example/x.js'></script>",
    '<link rel="stylesheet" href="https://a.example/x.css">',
    '<link rel=preconnect href=https://a.example>',
    '<img alt="" srcset="/own.png 1x, https://a.example/x.png 2x">',
    '<iframe src="https://a.example/"></iframe>',
    '<video poster="https://a.example/x.jpg"></video>',
    '<object data="https://a.example/x"></object>',
    '<form action="https://a.example/post"></form>',
    '<p style="background:url(https://a.example/x.png)">',
  ]
  for (const way of ways) assert.deepEqual(hostsLoaded(page(way), own), ['a.example'], way)
})

test('our own files, a link and an address for mail load nothing from others', () => {
  const html = `<img src="/a.png"><script src="https://${own}/a.js"></script><a href="https://a.example">a</a>
    <link rel="alternate" href="https://a.example/feed"><a href="mailto:ada@example.test">mail</a><img src="data:image/gif;base64,AA">`
  assert.deepEqual(hostsLoaded(page(html), own), [])
})

test('a link away is told apart from one of our own', () => {
  const html =
    '<a href="/b">b</a><a href="https://a.example/x" rel="noopener noreferrer">a</a><a href="tel:+31000">t</a>'
  assert.deepEqual(linksAway(page(html), own), [{ host: 'a.example', rel: 'noopener noreferrer' }])
})

test('a policy that lets others in is read', () => {
  assert.deepEqual(hostsAllowed(page('', "default-src 'none'; script-src 'self'; trusted-types"), own), [])
  assert.deepEqual(hostsAllowed(page('', "img-src 'self' https://a.example *.b.example; script-src *"), own), [
    'https://a.example',
    '*.b.example',
    '*',
  ])
})

test('every field of a form is found, however it is written', () => {
  const html = `<input name=q><form method="post" action="/contact?a=1&amp;b=2"><input type="hidden" name="token" value="x">
    <input name='name'><textarea name="message">name="no"</textarea><select name="topic"><option value="1"></select>
    <input type="radio" name="way"><input type="radio" name="way"><button name="act" value="send">Send</button></form>
    <form><p>no field</p></form>`
  assert.deepEqual(formFieldsIn(html), [
    { action: '/contact?a=1&b=2', names: ['token', 'name', 'message', 'topic', 'way', 'act'] },
    { action: '', names: [] },
    { action: '', names: ['q'] },
  ])
  assert.deepEqual(formFieldsIn('<p>no form</p>'), [])
})

test('strangers visit public pages in both languages, and nothing that needs a key', async () => {
  const visited: string[] = []
  const pages = await publicPages({
    routes: [
      { method: 'GET', path: '/', permission: 'public' },
      { method: 'GET', path: '/a.json', permission: 'public' },
      { method: 'GET', path: '/link/:token', permission: 'public' },
      { method: 'GET', path: '/mine', permission: 'capability' },
      { method: 'GET', path: '/beheer', permission: 'owner' },
      { method: 'POST', path: '/send', permission: 'public' },
    ],
    visit: async (path) => {
      visited.push(path)
      const type = path.endsWith('.json') ? 'application/json' : 'text/html'
      return new Response('x', { headers: { 'content-type': type } })
    },
  })
  assert.deepEqual(visited, ['/', '/en', '/a.json'])
  assert.deepEqual(
    pages.map(({ html }) => html),
    ['x', 'x', ''],
  )
})
