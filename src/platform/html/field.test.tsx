import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Checkbox, Choices, Field } from './field.tsx'
import { ErrorSummary, Form, Honeypot } from './form.tsx'

test('the error of a field belongs to its control and the summary leads there', () => {
  const error = 'Vul je e-mailadres in.'
  const field = renderToString(
    <Field name="e.mail" label="E-mail" required hint="Alleen om te antwoorden." error={error} />,
  )
  assert.match(field, /<input id="field-e-mail"[^>]*aria-describedby="field-e-mail-hint field-e-mail-error"/)
  assert.match(field, /aria-invalid="true"/)
  assert.match(renderToString(<ErrorSummary errors={[{ field: 'e.mail', sentence: error }]} />), /href="#field-e-mail"/)
})

test('a field without an error does not claim to be wrong', () => {
  assert.doesNotMatch(renderToString(<Field name="a" label="A" />), /aria-invalid|error/)
  assert.equal(renderToString(<ErrorSummary errors={[]} />), '')
})

test('a field that may be empty says so, unless the law or another field asks for it', () => {
  assert.match(renderToString(<Field name="a" label="A" />), /hoeft niet/)
  assert.doesNotMatch(renderToString(<Field name="a" label="A" unmarked />), /hoeft niet|required/)
})

test('what was typed stands in the field again, whatever kind of field', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]
  assert.match(renderToString(<Field name="x" label="X" value={'"<b>'} />), /value="&quot;&lt;b>"/)
  assert.match(renderToString(<Field name="x" label="X" multiline value="</textarea>" />), />&lt;\/textarea></)
  assert.match(
    renderToString(<Field name="x" label="X" options={options} value="b" />),
    /<option selected value="b"|value="b" selected/,
  )
})

test('no box is ticked and nothing is chosen beforehand', () => {
  assert.doesNotMatch(renderToString(<Checkbox name="x" label="X" />), /checked/)
  assert.doesNotMatch(renderToString(<Choices name="x" legend="X" options={[{ value: 'a', label: 'A' }]} />), /checked/)
})

test('the trap is out of reach of keyboard, screen reader and password manager', () => {
  const html = renderToString(<Honeypot name="website" />)
  assert.match(html, /<div class="trap" aria-hidden="true">/)
  assert.match(html, /tabindex="-1"/)
  assert.match(html, /autocomplete="off"/)
})

test('two forms on one page keep their fields apart, labels and errors too', () => {
  const html = renderToString(
    <>
      {['contact', 'kennismaking'].map((scope) => (
        <Form action="/x" scope={scope} key={scope}>
          <Honeypot name="website" />
          <Field name="email" label="E-mailadres" hint="Hier" error="Nee" />
          <Choices name="when" legend="Wanneer" options={[{ value: 'a', label: 'A' }]} />
        </Form>
      ))}
    </>,
  )
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
  assert.match(html, /<label for="field-contact-email">/)
  assert.match(html, /aria-describedby="field-kennismaking-email-hint field-kennismaking-email-error"/)
  assert.equal(html.match(/name="email"/g)?.length, 2, 'what is sent keeps its name')
})
