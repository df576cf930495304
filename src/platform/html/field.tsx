import { h } from 'preact'
import { useFieldId } from './form.tsx'
import { useSetting } from './setting.ts'
import { words } from './words.ts'

export type Option = { value: string; label: string; hint?: string | undefined }

type Described = { name: string; hint?: string | undefined; error?: string | undefined }

export type FieldProps = Described & {
  label: string
  type?: 'text' | 'color' | 'email' | 'tel' | 'url' | 'password' | 'number' | 'date' | 'search' | 'file' | undefined
  value?: string | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email' | 'url' | undefined
  required?: boolean | undefined
  /** May be left empty and is still not called optional: the law asks for it, or another field does. */
  unmarked?: boolean | undefined
  multiline?: boolean | undefined
  rows?: number | undefined
  maxlength?: number | undefined
  min?: string | undefined
  max?: string | undefined
  accept?: string | undefined
  /** Turns the field into a list to choose from. */
  options?: readonly Option[] | undefined
}

/** A label with its control; the hint and the error belong to the control for who cannot see them beside it. */
export function Field(props: FieldProps) {
  const { language } = useSetting()
  const id = useFieldId(props.name)
  return (
    <div class={props.error === undefined ? 'field' : 'field wrong'}>
      <label for={id}>
        {props.label}
        {!props.required && !props.unmarked && <span class="soft"> ({words.optional[language]})</span>}
      </label>
      <Hint {...props} />
      <Control {...props} />
      <Wrong {...props} />
    </div>
  )
}

function Control(props: FieldProps) {
  const { language } = useSetting()
  const { name, value, required, autocomplete, maxlength } = props
  const same = { id: useFieldId(name), name, required, autocomplete, ...useDescription(props) }
  if (props.options !== undefined) {
    return (
      <select {...same}>
        {value === undefined && <option value="">{words.choose[language]}</option>}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === value} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  if (props.multiline) {
    return (
      <textarea {...same} rows={props.rows ?? 5} maxlength={maxlength}>
        {value ?? ''}
      </textarea>
    )
  }
  const { type = 'text', inputmode, min, max, accept } = props
  // @NOTE not as JSX: its types want to know which of the kinds of input this is, and here any of them will do
  return h('input', { ...same, type, value, inputmode, maxlength, min, max, accept })
}

export type CheckboxProps = Described & {
  label: string
  value?: string | undefined
  checked?: boolean | undefined
  required?: boolean | undefined
}

/** One box to tick, never ticked unless told so. */
export function Checkbox(props: CheckboxProps) {
  const { name, value = 'yes', checked = false, required } = props
  const id = useFieldId(name)
  const described = useDescription(props)
  return (
    <div class={props.error === undefined ? 'field' : 'field wrong'}>
      <label class="tick">
        <input type="checkbox" {...{ name, value, checked, required }} id={id} {...described} />
        <span>{props.label}</span>
      </label>
      <Hint {...props} />
      <Wrong {...props} />
    </div>
  )
}

export type ChoicesProps = Described & {
  legend: string
  options: readonly Option[]
  value?: string | undefined
  required?: boolean | undefined
}

/** One of a few, all of them in sight; nothing is chosen beforehand unless `value` says so. */
export function Choices({ name, legend, options, value, required, ...rest }: ChoicesProps) {
  const described = { name, ...rest }
  const id = useFieldId(name)
  const description = useDescription(described, false)
  return (
    <fieldset class={rest.error === undefined ? 'field' : 'field wrong'} {...description}>
      <legend>{legend}</legend>
      <Hint {...described} />
      {options.map((option, index) => (
        <label class="tick" key={option.value}>
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            {...{ name, value: option.value, checked: option.value === value, required }}
          />
          <span>
            {option.label}
            {option.hint !== undefined && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
      <Wrong {...described} />
    </fieldset>
  )
}

function Hint({ name, hint }: Described) {
  const id = useFieldId(name)
  return hint === undefined ? null : (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  )
}

function Wrong({ name, error }: Described) {
  const id = useFieldId(name)
  return error === undefined ? null : (
    <p class="error" id={`${id}-error`}>
      {error}
    </p>
  )
}

function useDescription({ name, hint, error }: Described, control = true) {
  const id = useFieldId(name)
  const parts = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
  const ids = parts.filter((id) => id !== false).join(' ')
  const invalid = control && error !== undefined ? ({ 'aria-invalid': 'true' } as const) : {}
  return { ...(ids === '' ? {} : { 'aria-describedby': ids }), ...invalid }
}
