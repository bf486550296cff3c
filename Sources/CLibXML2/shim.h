#ifndef SITEGEN_CLIBXML2_SHIM_H
#define SITEGEN_CLIBXML2_SHIM_H

// Debian's libxml2 is built with ICU, whose headers clash with those inside Foundation as soon as one program uses
// both. Nothing here touches the members concerned, which are the last of their structures.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlerror.h>

// `xmlFree` is a mutable global function pointer, which Swift 6 refuses to touch.
static inline void sitegen_xml_free(void *pointer) { xmlFree(pointer); }

#endif
