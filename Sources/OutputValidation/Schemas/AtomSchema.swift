/// The form of our feed as a RELAX NG schema, written after RFC 4287, sections 3 and 4.
///
/// Holds what a feed of ours may have; extensions and inline XHTML are left out on purpose. Elements may come in any
/// order, which is why it is RELAX NG and not XSD.
enum AtomSchema {
    static let relaxNG = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
          datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <start>
            <element name="feed">
              <ref name="language"/>
              <interleave>
                <ref name="id"/>
                <ref name="title"/>
                <ref name="updated"/>
                <zeroOrMore><ref name="author"/></zeroOrMore>
                <zeroOrMore><ref name="link"/></zeroOrMore>
                <zeroOrMore><ref name="category"/></zeroOrMore>
                <optional><element name="subtitle"><ref name="text"/></element></optional>
                <optional><element name="rights"><ref name="text"/></element></optional>
                <optional><element name="icon"><ref name="address"/></element></optional>
                <optional><element name="logo"><ref name="address"/></element></optional>
                <optional>
                  <element name="generator">
                    <optional><attribute name="uri"><ref name="address"/></attribute></optional>
                    <optional><attribute name="version"><text/></attribute></optional>
                    <ref name="words"/>
                  </element>
                </optional>
                <zeroOrMore><ref name="entry"/></zeroOrMore>
              </interleave>
            </element>
          </start>
          <define name="entry">
            <element name="entry">
              <ref name="language"/>
              <interleave>
                <ref name="id"/>
                <ref name="title"/>
                <ref name="updated"/>
                <optional><element name="published"><ref name="instant"/></element></optional>
                <oneOrMore><ref name="author"/></oneOrMore>
                <oneOrMore><ref name="link"/></oneOrMore>
                <zeroOrMore><ref name="category"/></zeroOrMore>
                <optional><element name="summary"><ref name="text"/></element></optional>
                <optional><element name="content"><ref name="text"/></element></optional>
                <optional><element name="rights"><ref name="text"/></element></optional>
              </interleave>
            </element>
          </define>
          <define name="id"><element name="id"><ref name="absolute"/></element></define>
          <define name="title"><element name="title"><ref name="text"/></element></define>
          <define name="updated"><element name="updated"><ref name="instant"/></element></define>
          <define name="author">
            <element name="author">
              <interleave>
                <element name="name"><ref name="words"/></element>
                <optional><element name="uri"><ref name="address"/></element></optional>
                <optional>
                  <element name="email"><data type="string"><param name="pattern">.+@.+</param></data></element>
                </optional>
              </interleave>
            </element>
          </define>
          <define name="link">
            <element name="link">
              <attribute name="href"><ref name="address"/></attribute>
              <optional>
                <attribute name="rel">
                  <choice><value>alternate</value><value>self</value><value>related</value><value>via</value>
                    <value>enclosure</value><value>next</value><value>previous</value></choice>
                </attribute>
              </optional>
              <optional>
                <attribute name="type"><data type="string"><param name="pattern">.+/.+</param></data></attribute>
              </optional>
              <optional><attribute name="hreflang"><data type="language"/></attribute></optional>
              <optional><attribute name="title"><text/></attribute></optional>
              <optional><attribute name="length"><data type="nonNegativeInteger"/></attribute></optional>
            </element>
          </define>
          <define name="category">
            <element name="category">
              <attribute name="term"><ref name="words"/></attribute>
              <optional><attribute name="scheme"><ref name="absolute"/></attribute></optional>
              <optional><attribute name="label"><text/></attribute></optional>
            </element>
          </define>
          <define name="language">
            <optional><attribute name="xml:lang"><data type="language"/></attribute></optional>
          </define>
          <define name="text">
            <optional><attribute name="type"><choice><value>text</value><value>html</value></choice></attribute></optional>
            <ref name="words"/>
          </define>
          <define name="words"><data type="string"><param name="pattern">(.|\\n)*\\S(.|\\n)*</param></data></define>
          <define name="instant">
            <data type="dateTime"><param name="pattern">.*T.*(Z|[+\\-][0-9][0-9]:[0-9][0-9])</param></data>
          </define>
          <define name="address"><data type="anyURI"><param name="minLength">1</param></data></define>
          <define name="absolute"><data type="anyURI"><param name="pattern">[A-Za-z][A-Za-z0-9+.\\-]*:.+</param></data></define>
        </grammar>
        """
}
