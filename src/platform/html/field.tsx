import { h } from 'preact'
import { fieldId } from './form.tsx'
import { useSetting } from './setting.ts'
import { words } from './words.ts'

export type Option = { value: string; label: string; hint?: string | undefined }

type Described = { name: string; hint?: string | undefined; error?: string | undefined }

export type FieldProps = Described & {
  label: string
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'number' | 'date' | 'search' | 'file' | undefined
  value?: string | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email' | 'url' | undefined
  required?: boolean | undefined
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
  return (
    <div class={props.error === undefined ? 'field' : 'field wrong'}>
      <label for={fieldId(props.name)}>
        {props.label}
        {!props.required && <span class="soft"> ({words.optional[language]})</span>}
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
  const same = { id: fieldId(name), name, required, autocomplete, ...description(props) }
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
  return (
    <div class={props.error === undefined ? 'field' : 'field wrong'}>
      <label class="tick">
        <input type="checkbox" {...{ name, value, checked, required }} id={fieldId(name)} {...description(props)} />
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
  return (
    <fieldset class={rest.error === undefined ? 'field' : 'field wrong'} {...description(described, false)}>
      <legend>{legend}</legend>
      <Hint {...described} />
      {options.map((option, index) => (
        <label class="tick" key={option.value}>
          <input
            type="radio"
            id={index === 0 ? fieldId(name) : undefined}
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
  return hint === undefined ? null : (
    <p class="hint" id={`${fieldId(name)}-hint`}>
      {hint}
    </p>
  )
}

function Wrong({ name, error }: Described) {
  return error === undefined ? null : (
    <p class="error" id={`${fieldId(name)}-error`}>
      {error}
    </p>
  )
}

function description({ name, hint, error }: Described, control = true) {
  const parts = [hint !== undefined && `${fieldId(name)}-hint`, error !== undefined && `${fieldId(name)}-error`]
  const ids = parts.filter((id) => id !== false).join(' ')
  const invalid = control && error !== undefined ? ({ 'aria-invalid': 'true' } as const) : {}
  return { ...(ids === '' ? {} : { 'aria-describedby': ids }), ...invalid }
}
