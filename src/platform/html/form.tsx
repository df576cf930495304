import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { destination } from './link.tsx'
import { useSetting } from './setting.ts'
import { words } from './words.ts'

export type FormProps = {
  /** A path on this site. */
  action: string
  /** For forms with a file. */
  withFile?: boolean | undefined
  label?: string | undefined
  class?: string | undefined
  /** Keeps the ids of its fields apart from those of another form on the page. */
  scope?: string | undefined
  children: ComponentChildren
}

const ScopeContext = createContext('')

/**
 * A form that posts to this site and leaves checking to the server, which answers in the reader's language.
 *
 * @throws TypeError when the action leads to another site
 */
export function Form({ action, withFile, label, scope = '', children, ...rest }: FormProps) {
  if (destination(action, useSetting().ownHost).elsewhere) throw new TypeError('a form may only post to this site')
  return (
    <form
      method="post"
      action={action}
      novalidate
      class={rest.class}
      aria-label={label}
      enctype={withFile ? 'multipart/form-data' : undefined}
    >
      <ScopeContext.Provider value={scope}>{children}</ScopeContext.Provider>
    </form>
  )
}

export type ButtonProps = {
  kind?: 'main' | 'quiet' | 'danger' | undefined
  name?: string | undefined
  value?: string | undefined
  children: ComponentChildren
}

export function Button({ kind = 'main', name, value, children }: ButtonProps) {
  return (
    <button type="submit" class={`btn ${kind}`} name={name} value={value}>
      {children}
    </button>
  )
}

export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

/** A field that people neither see nor reach; whatever fills it is a machine. */
export function Honeypot({ name }: { name: string }) {
  const { language } = useSetting()
  const id = useFieldId(name)
  return (
    <div class="trap" aria-hidden="true">
      <label for={id}>{words.trap[language]}</label>
      <input id={id} name={name} type="text" tabindex={-1} autocomplete="off" />
    </div>
  )
}

export type FieldError = { field: string; sentence: string }

/** The sentence at one field, if anything is wrong there. */
export const errorAt = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.sentence

/** What must change before the form is accepted, above the form, each sentence leading to its field. */
export function ErrorSummary({ errors, heading }: { errors: readonly FieldError[]; heading?: string | undefined }) {
  const { language } = useSetting()
  if (errors.length === 0) return null
  return (
    <div class="notice warning" id="errors" role="alert" tabindex={-1}>
      <h2>{heading ?? words.errorHeading[language]}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${fieldId(error.field)}`}>{error.sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The id of a control within the form that it stands in. */
export function useFieldId(name: string): string {
  const scope = useContext(ScopeContext)
  return fieldId(scope === '' ? name : `${scope}-${name}`)
}

/** The id of a field's control, from its name: an error summary leads to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^A-Za-z0-9_-]/g, '-')}`
}
