/** How the tag looks: system letters and system colours, which follow the page's own scheme and forced colours. */
const style = `.waarborg *,.waarborg{all:revert;font:medium/1.5 system-ui;padding:13px;margin:0}\
.waarborg{position:fixed;outline:1px solid;overflow:auto;color-scheme:light dark;background:Canvas;max-height:75vh;color:CanvasText;z-index:9999999;bottom:0}\
.waarborg button{background:CanvasText;color:Canvas;margin:13px}\
fieldset.waarborg+*{display:none!important}`

const sheet = new CSSStyleSheet()
sheet.replaceSync(style)
document.adoptedStyleSheets.push(sheet)
