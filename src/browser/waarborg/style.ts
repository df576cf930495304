/** How the tag looks: system letters and system colours, so dark and forced colours follow by themselves. */
export const style = `.waarborg,.waarborg *{all:revert;box-sizing:border-box;font:medium/1.5 system-ui;color-scheme:light dark}
.waarborg{overflow:auto;padding:0 16px;border:1px solid;background:Canvas;color:CanvasText}
details.waarborg{position:fixed;z-index:9999999;bottom:0;left:0;max-height:75vh}
.waarborg button{padding:10px 16px;margin:0 8px 8px 0;border:1px solid;border-radius:8px;background:CanvasText;color:Canvas}
.waarborg :is(label,summary){padding:10px 0}
.waarborg label{display:block}
div.waarborg+*{display:none!important}`
