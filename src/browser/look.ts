/** Shows what is chosen at once, on the page of the owner alone; without this script a button does the same. */
function bringToLife(form: HTMLFormElement): void {
  const colour = form.querySelector<HTMLInputElement>('input[name=colour]')
  const hex = form.querySelector<HTMLInputElement>('input[name=hex]')
  const result = form.querySelector('[data-look-result]')
  const sheet = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')
  if (!colour || !hex || !result || !sheet) return
  let asked = 0
  const show = (): void => {
    const mine = ++asked
    // @NOTE reads HTML without making any of it run, which our content policy asks
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.responseType = 'document'
    request.addEventListener('load', () => {
      const answer = request.responseXML
      const shown = answer?.querySelector('[data-look-result]')
      const style = answer?.querySelector<HTMLLinkElement>('link[rel=stylesheet]')
      if (mine !== asked || !answer || !shown || !style) return
      result.replaceChildren(...shown.childNodes)
      sheet.href = style.href
      for (const name of ['colour', 'colour-was']) copyValue(name, answer, form)
    })
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.set(name, value)
    request.send(fields)
  }
  colour.addEventListener('input', () => {
    hex.value = colour.value
  })
  hex.addEventListener('input', () => {
    if (/^#[0-9a-f]{6}$/i.test(hex.value)) colour.value = hex.value.toLowerCase()
  })
  form.addEventListener('change', show)
}

/** The picker shows the theme's own colour where none was typed. */
function copyValue(name: string, from: Document, to: HTMLFormElement): void {
  const [given, kept] = [from, to].map((place) => place.querySelector<HTMLInputElement>(`input[name=${name}]`))
  if (given && kept) kept.value = given.value
}

const form = document.querySelector<HTMLFormElement>('form.choose-look')
if (form) bringToLife(form)
